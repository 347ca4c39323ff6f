using System.Collections.Generic;

namespace Governance.Store.Configuration;

/// <summary>The section <c>Governance</c> of the configuration, as far as it concerns the store itself.</summary>
public sealed class StoreOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Governance";

    /// <summary>Folder of the database, the keys and the evidence.</summary>
    public string DataFolder { get; set; } = string.Empty;

    /// <summary>Folder that the newest signed checkpoint of each tenant is written to; none when empty.</summary>
    public string CheckpointFolder { get; set; } = string.Empty;

    /// <summary>True only for the local sandbox.</summary>
    public bool Sandbox { get; set; }

    /// <summary>Schema-less URL; a tenant's ledger origin is this, a slash and the tenant.</summary>
    public string Origin { get; set; } = string.Empty;

    /// <summary>The tenants served.</summary>
    public IList<TenantOptions> Tenants { get; } = [];

    /// <summary>Who issues bearer tokens.</summary>
    public AuthOptions Auth { get; set; } = new();

    /// <summary>Origin of a tenant's ledger.</summary>
    public string OriginOf(string tenant) => Origin + "/" + tenant;
}
