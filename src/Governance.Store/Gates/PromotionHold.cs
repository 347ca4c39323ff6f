using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Gates;

/// <summary>What the tenant's settings hold against a promotion that the rulebook allows.</summary>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Text">The refusal in words.</param>
/// <param name="Open">What is open, a sentence each with who can do what about it.</param>
public sealed record PromotionHold(string Code, string Text, IReadOnlyList<string> Open)
{
    internal static PromotionHold Of(Problem problem, IReadOnlyList<string> open) => new(problem.Code, problem.Detail, open);
}
