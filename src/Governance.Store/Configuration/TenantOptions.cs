namespace Governance.Store.Configuration;

/// <summary>A tenant.</summary>
public sealed class TenantOptions
{
    /// <summary>Its id: lower-case letters, digits and dashes.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The <c>tid</c> claim of its tokens.</summary>
    public string EntraTenantId { get; set; } = string.Empty;
}
