using System;

namespace Governance.Store.Conditions;

/// <summary>A condition as a ConditionalGo names it.</summary>
/// <param name="Code">Its code, unique on the measure.</param>
/// <param name="Text">What must be done.</param>
/// <param name="OwnerRole">The role whose holder says that it is met.</param>
/// <param name="Due">The last day on which it is in time.</param>
public sealed record ConditionDraft(string Code, string Text, string OwnerRole, DateOnly Due);
