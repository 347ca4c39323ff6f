using System.Collections.Generic;

namespace Governance.JiraApp.Sync;

/// <summary>How showing a measure in its issues went.</summary>
/// <param name="Missing">Keys that the site does not have, or hides from the app.</param>
/// <param name="Problem">Why an issue could not be written yet; null when all that exist were.</param>
internal sealed record DeliveryOutcome(IReadOnlyList<string> Missing, string? Problem);
