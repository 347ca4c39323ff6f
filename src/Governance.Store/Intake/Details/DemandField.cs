using System;

namespace Governance.Store.Intake.Details;

/// <summary>What somebody entered about a demand, and from where.</summary>
/// <param name="Value">The value.</param>
/// <param name="By">Who entered it.</param>
/// <param name="Via">Where: <c>api</c>, <c>dataverse</c>, <c>jira</c> or <c>store</c>.</param>
/// <param name="At">When.</param>
public sealed record DemandField(string Value, string By, string Via, DateTimeOffset At);
