"""What waits for whom: the queues on the first screen of the admin, each with its full list."""
