using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Configuration;
using Governance.Store.Measures;

using Microsoft.Extensions.Configuration;

namespace Governance.Store.Portfolio.Queries;

/// <summary>
/// Where a measure can be opened in its host: the address of the environment that is configured for it, and the form that Dataverse
/// documents for opening a row. What no configuration names has no address; none is made up.
/// </summary>
internal sealed class HostPages(IConfiguration? configuration = null)
{
    private readonly List<(string Tenant, string Organization, string Url)> environments =
    [
        .. configuration?.GetSection(StoreOptions.Section + ":Dataverse").GetChildren()
            .Select(entry => (entry["Tenant"] ?? string.Empty, entry["OrganizationId"] ?? string.Empty, entry["Url"] ?? string.Empty)) ?? [],
    ];

    /// <summary>Addresses by host; empty when none is known.</summary>
    public JsonObject Of(string tenant, MeasureState measure)
    {
        var pages = new JsonObject();
        foreach (var (_, _, url) in environments.Where(known => known.Tenant == tenant && measure.DemandSource.Host == "dataverse" && IsSame(known.Organization, measure.DemandSource.Scope)))
        {
            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            {
                pages["dataverse"] = $"{url.TrimEnd('/')}/main.aspx?pagetype=entityrecord&etn=gov_measure&id={measure.Id}";
            }
        }

        return pages;
    }

    private static bool IsSame(string configured, string scope) => string.Equals(configured, scope, StringComparison.OrdinalIgnoreCase);
}
