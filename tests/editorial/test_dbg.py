import pytest
from tests.factories import *
from django.urls import reverse
from tests.support.html import *
@pytest.mark.django_db
def test_x(sign_in, colleague, draft):
    c = sign_in("Quản trị")
    r = c.post(reverse("wagtailredirects:add"), {"old_path": "/bai-cu", "site": "", "is_permanent": "on", "redirect_link": "/tin-tuc/"})
    print(r.status_code, r.context["form"].errors if r.context and "form" in r.context else r.url)
    r = c.get(reverse("wagtailadmin_home"))
    print(words(parse(r).body)[:3000])
    c = sign_in("Đại diện viện")
    r = c.get(reverse("wagtailadmin_home"))
    print(words(parse(r).body)[:1500])
    r = c.get(reverse("wagtailadmin_reports:site_history"))
    print(words(parse(r).body)[:3000])
    r = c.post(reverse("wagtailadmin_login"))
    assert 0
