using System;

namespace Governance.Store.Intake.Source;

/// <summary>What CRM says otherwise than it did when intake made the measure.</summary>
/// <param name="Field"><c>name</c>, <c>customer</c>, <c>amount</c>, <c>closeDate</c> or <c>state</c>.</param>
/// <param name="AtIntake">What it said then.</param>
/// <param name="Now">What it says now.</param>
/// <param name="Since">When the store saw it.</param>
public sealed record SourceDifference(string Field, string? AtIntake, string? Now, DateTimeOffset Since);
