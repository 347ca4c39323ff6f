namespace Governance.JiraApp.Api;

/// <summary>One of the app's fields in an entry of an issue's history.</summary>
/// <param name="Field">The field's key in the manifest.</param>
/// <param name="Old">The value before; null when there was none.</param>
/// <param name="New">The value after; null when there is none.</param>
internal sealed record JiraFieldChange(string Field, string? Old, string? New);
