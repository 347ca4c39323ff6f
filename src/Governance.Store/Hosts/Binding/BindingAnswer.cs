using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>What came of a code.</summary>
/// <param name="Tenant">The tenant that the host belongs to from here on; empty when it was refused.</param>
/// <param name="Refusal">Why it was refused.</param>
public sealed record BindingAnswer(string? Tenant, Problem? Refusal)
{
    /// <summary>Whether the refusal is that too many wrong codes came.</summary>
    public bool IsTooMany => Refusal?.Code == HostErrors.TooManyCodes().Code;

    /// <summary>Whether the code itself is no good; such a code never becomes good.</summary>
    public bool IsBadCode => Refusal?.Code == HostErrors.CodeUnknown().Code;
}
