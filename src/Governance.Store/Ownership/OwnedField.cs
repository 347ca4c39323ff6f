using System;

namespace Governance.Store.Ownership;

/// <summary>One field of an initiative: who owns it, what was last seen, and when.</summary>
/// <param name="Field">Its name.</param>
/// <param name="System">The system of record: <c>crm</c>, <c>jira</c>, <c>dataverse</c> or <c>store</c>.</param>
/// <param name="Governs">Whether it says where the measure stands. What another system says never does.</param>
/// <param name="Value">The last value that the store saw there.</param>
/// <param name="SeenAt">When the value became this, or was last looked at in another system.</param>
/// <param name="By">Who made it so, as far as the ledger knows.</param>
/// <param name="LedgerNumber">The entry that says so; empty where a look confirmed it only.</param>
internal sealed record OwnedField(string Field, string System, bool Governs, string? Value, DateTimeOffset? SeenAt, string? By, long? LedgerNumber);
