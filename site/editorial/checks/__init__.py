"""What is looked at before a page goes to review: missing descriptions, lost letters, unexplained abbreviations.

``checking.check(page)`` finds everything; ``submission`` holds back what must not be submitted; ``panel`` shows the
findings beside the editor. Each of the other modules knows one kind of mistake and no page type.
"""
