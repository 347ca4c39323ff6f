using System.Collections.Generic;

namespace Governance.Sandbox.Jira.Search;

/// <summary>One condition: a field, an operator and its values.</summary>
internal sealed record JqlClause(string Field, string Operator, IReadOnlyList<string> Values);
