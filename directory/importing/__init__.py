"""Importing institutes from a file: read it, say what it would do, row by row, and do that or nothing.

`readers` turn a file into rows of text, `rows` say what each row means, `matching` finds the entry that it is about,
`links` ties rows to parents, successors and related bodies, `logos` to pictures of the library, `plan` is the dry run,
`run` carries a plan out.
"""
