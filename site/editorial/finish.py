"""What follows when a review has ended well. Wagtail imports this while it defines its models, so nothing is imported here."""


def publish_approved(workflow_state, user=None) -> None:
    """Publish, or schedule, the version that the last step approved. Raises NotApproved if the gate says no."""
    from .four_eyes import specific

    obj, last_step = specific(workflow_state), workflow_state.current_task_state
    # A workflow that has lost all its steps ends at once, and the gate refuses.
    obj.publish(last_step.revision if last_step else obj.get_latest_revision(), user=user)
