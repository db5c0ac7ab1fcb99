"""The one reader of environment variables: typed, and each variable is named in .env.example."""

import os
from pathlib import Path

import environ

BASE_DIR = Path(__file__).resolve().parents[3]

env = environ.Env()
env.read_env(BASE_DIR / ".env")
# A variable that .env leaves empty is not set.
env.ENVIRON = {name: value for name, value in os.environ.items() if value}
