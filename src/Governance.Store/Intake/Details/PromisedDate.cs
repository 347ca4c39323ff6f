using System;

namespace Governance.Store.Intake.Details;

/// <summary>A date that was promised before the dependencies had been reviewed. It stays visible whatever is reviewed later.</summary>
/// <param name="Date">The date that was promised.</param>
/// <param name="By">Who promised it.</param>
/// <param name="At">When.</param>
public sealed record PromisedDate(DateOnly Date, string By, DateTimeOffset At);
