using System;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>The app's validator on one transition of a project's workflow; one that is disabled stands there and is not asked.</summary>
internal sealed record GateRule(Guid Id, string ProjectKey, WorkflowTransition Transition, bool IsDisabled = false);
