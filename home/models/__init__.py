from .front_page import FrontPage, FrontPageStory
from .home_page import HomePage
from .information_page import InformationPage

__all__ = ["FrontPage", "FrontPageStory", "HomePage", "InformationPage"]
