using System;
using System.Collections.Generic;

namespace Governance.Sandbox.WebApi;

/// <summary>What stands in the parentheses after an entity set: an id, or the values of an alternate key.</summary>
internal sealed record RowKey(Guid? Id, IReadOnlyList<(string Column, object? Value)> Values);
