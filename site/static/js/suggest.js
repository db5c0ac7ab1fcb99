// Titles while somebody types in the search box: a combobox with a list, as WAI-ARIA describes it. Without it, the form works.
(() => {
  const WAIT = 150, LEAST = 2;
  let lists = 0;

  const enhance = form => {
    const input = form.querySelector('input[type=search]'), list = document.createElement('ul');
    let timer, asked, active = -1;
    list.id = `suggestions-${++lists}`;
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.label);
    form.append(list);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' })) input.setAttribute(name, value);

    const close = () => {
      clearTimeout(timer);
      asked?.abort();
      list.hidden = true;
      list.replaceChildren();
      active = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = option => {
      input.value = option.textContent;
      close();
      form.requestSubmit();
    };
    const mark = to => {
      const options = list.children;
      options[active]?.setAttribute('aria-selected', 'false');
      active = (to + options.length) % options.length;
      options[active].setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', options[active].id);
    };
    const show = titles => {
      active = -1;
      input.removeAttribute('aria-activedescendant');
      list.replaceChildren(...titles.map((title, number) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${number}`;
        option.textContent = title;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        return option;
      }));
      list.hidden = !titles.length;
      input.setAttribute('aria-expanded', String(!list.hidden));
    };
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(input.value)}`, { signal: asked.signal });
        if (answer.ok) show((await answer.json()).suggestions);
      } catch { /* stale, or offline: the form still works */ }
    };

    input.addEventListener('input', () => {
      clearTimeout(timer);
      if (input.value.trim().length < LEAST) close();
      else timer = setTimeout(ask, WAIT);
    });
    input.addEventListener('keydown', event => {
      if (list.hidden) return;
      if (event.key === 'ArrowDown') mark(active + 1);
      else if (event.key === 'ArrowUp') mark(active < 0 ? -1 : active - 1);
      else if (event.key === 'Escape') close();
      else if (event.key === 'Enter' && active >= 0) choose(list.children[active]);
      else return;
      event.preventDefault();
    });
    input.addEventListener('blur', close);
    // Before the box loses the focus, which closes the list.
    list.addEventListener('mousedown', event => {
      event.preventDefault();
      const option = event.target.closest('li');
      if (option) choose(option);
    });
  };

  document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('form[data-suggestions]').forEach(enhance));
})();
