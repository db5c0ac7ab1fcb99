"""The editors' guide, docs/editors.vi.md, as a screen of the admin."""
