using System;
using System.Collections.Generic;
using Governance.Store.Measures;
using Governance.Store.Panel;

namespace Governance.Store.Sync.Outbound;

/// <summary>A measure with what its row in one environment needs besides.</summary>
/// <param name="State">The measure.</param>
/// <param name="FactSheet">Text for the plug-in's early refusal.</param>
/// <param name="Readiness">What the next gate still waits for, in words.</param>
/// <param name="Panel">What the gate panel on the form shows; null when the rulebook is not known.</param>
/// <param name="Users">The Dataverse users of the people who hold a role, by role; a person without a user is absent.</param>
internal sealed record MeasureView(
    MeasureState State, string FactSheet, string Readiness, PanelView? Panel, IReadOnlyDictionary<string, Guid> Users)
{
    /// <summary>The user who holds a role, or null.</summary>
    public Guid? User(string role) => Users.TryGetValue(role, out var user) ? user : null;

    /// <summary>A field's value, or null.</summary>
    public string? Field(string name) => FieldNames.ValueOf(State, name);
}
