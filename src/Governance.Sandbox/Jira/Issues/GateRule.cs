using System;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>The app's validator on one transition of a project's workflow.</summary>
internal sealed record GateRule(Guid Id, string ProjectKey, WorkflowTransition Transition);
