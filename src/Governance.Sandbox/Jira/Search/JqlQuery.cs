using System.Collections.Generic;

namespace Governance.Sandbox.Jira.Search;

/// <summary>A query: all conditions hold, and the answer is sorted.</summary>
internal sealed record JqlQuery(IReadOnlyList<JqlClause> Clauses, IReadOnlyList<JqlOrder> Orders);
