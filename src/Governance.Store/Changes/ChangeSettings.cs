using System.Collections.Generic;

namespace Governance.Store.Changes;

/// <summary>Which changes need whose decision.</summary>
public sealed record ChangeSettings
{
    /// <summary>Every rule that a change meets asks for one decision. A change that meets none needs one other person who holds a role on the measure.</summary>
    public IReadOnlyList<ChangeRule> Rules { get; init; } =
    [
        new ChangeRule { Kind = ChangeKind.Scope, DecidedBy = ["sponsor"] },
        new ChangeRule { Kind = ChangeKind.Timing, DecidedBy = ["sponsor"] },
        new ChangeRule { Kind = ChangeKind.Value, DecidedBy = ["controller"] },
        new ChangeRule { Kind = ChangeKind.Value, From = 10, DecidedBy = ["sponsor"] },
        new ChangeRule { Kind = ChangeKind.Budget, DecidedBy = ["controller"] },
        new ChangeRule { Kind = ChangeKind.Budget, From = 10, DecidedBy = ["sponsor"] },
    ];
}
