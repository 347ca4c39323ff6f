using System;

namespace Governance.Store.Measures;

/// <summary>The delegation under which an answer was given, as it was then: what happens to it later changes nothing of the answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Role">The role of the principal.</param>
/// <param name="From">From when it held.</param>
/// <param name="Until">Until when.</param>
public sealed record ApprovalDelegation(string Id, string Role, DateTimeOffset From, DateTimeOffset Until);
