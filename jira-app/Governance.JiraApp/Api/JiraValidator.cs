namespace Governance.JiraApp.Api;

/// <summary>The app's validator on one transition of a workflow.</summary>
/// <param name="Workflow">The workflow's name.</param>
/// <param name="TransitionId">The transition's id in it.</param>
/// <param name="Transition">The transition's name.</param>
/// <param name="IsDisabled">Whether it is switched off where it stands.</param>
internal sealed record JiraValidator(string Workflow, string TransitionId, string Transition, bool IsDisabled);
