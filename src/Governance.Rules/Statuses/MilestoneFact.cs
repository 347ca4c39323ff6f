using System;

namespace Governance.Rules.Statuses;

/// <summary>A milestone as a status sees it. Days only: the time of day plays no part.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Due">When it is due by plan.</param>
/// <param name="Forecast">When it is expected; empty when nobody says otherwise than the plan.</param>
/// <param name="IsDone">Whether it is reached.</param>
public sealed record MilestoneFact(string Code, DateTime Due, DateTime? Forecast, bool IsDone);
