using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>The transitions that carry the app's validator. Administrators put it there and take it away. Thread-safe.</summary>
internal sealed class GateRules
{
    private readonly Lock gate = new();
    private ImmutableList<GateRule> rules = [];

    /// <summary>All rules, in the order in which they were made.</summary>
    public IReadOnlyList<GateRule> All
    {
        get
        {
            lock (gate)
            {
                return rules;
            }
        }
    }

    /// <summary>Leaves the project with the validator on the transitions to these statuses, and on no others.</summary>
    public void Set(string projectKey, IReadOnlyCollection<string> statuses, bool isDisabled = false)
    {
        lock (gate)
        {
            var kept = rules.RemoveAll(rule => rule.ProjectKey == projectKey && !statuses.Contains(rule.Transition.To.Name, StringComparer.Ordinal));
            var missing = Workflow.Transitions
                .Where(transition => statuses.Contains(transition.To.Name, StringComparer.Ordinal))
                .Where(transition => !kept.Exists(rule => rule.ProjectKey == projectKey && rule.Transition == transition));
            rules = kept.AddRange(missing.Select(transition => new GateRule(Guid.NewGuid(), projectKey, transition)))
                .ConvertAll(rule => rule.ProjectKey == projectKey ? rule with { IsDisabled = isDisabled } : rule);
        }
    }

    /// <summary>Whether the validator is asked before that transition.</summary>
    public bool Guards(string projectKey, WorkflowTransition transition) =>
        All.Any(rule => rule.ProjectKey == projectKey && rule.Transition == transition && !rule.IsDisabled);
}
