namespace Governance.JiraApp.Detection;

/// <summary>What came of a look at an issue.</summary>
/// <param name="Problem">Why it must be looked at again, or null.</param>
/// <param name="ShowsOther">Whether its fields show something else than was known: they are to be compared with the measure.</param>
internal sealed record WatchOutcome(string? Problem, bool ShowsOther = false);
