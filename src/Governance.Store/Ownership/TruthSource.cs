using System;

namespace Governance.Store.Ownership;

/// <summary>What one side says.</summary>
/// <param name="Side"><c>Sales</c>, <c>Delivery</c> or <c>Finance</c>.</param>
/// <param name="System">The system of record: <c>crm</c>, <c>jira</c>, <c>dataverse</c> or <c>store</c>.</param>
/// <param name="What">What is compared.</param>
/// <param name="Value">The value.</param>
/// <param name="SeenAt">When the store saw it; empty where it owns the value itself.</param>
internal sealed record TruthSource(string Side, string System, string What, string Value, DateTimeOffset? SeenAt = null);
