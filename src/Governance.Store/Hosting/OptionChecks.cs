using System;
using System.Linq;

using Governance.Store.Configuration;
using Governance.Store.Measures;

namespace Governance.Store.Hosting;

/// <summary>What the configuration must say before anything starts.</summary>
internal static class OptionChecks
{
    public static void Check(StoreOptions options)
    {
        if (options.DataFolder.Length == 0)
        {
            throw new ConfigurationFault("Governance:DataFolder is not set. Name the folder that shall hold the store's data.");
        }

        if (options.Origin.Length == 0 || options.Origin.Any(letter => char.IsWhiteSpace(letter) || letter == '+'))
        {
            throw new ConfigurationFault("Governance:Origin is not set, or holds a space or a plus sign. Give a name such as governance.example.com.");
        }

        if (options.Tenants.Count == 0 || options.Tenants.Any(tenant => !IsTenant(tenant.Id)))
        {
            throw new ConfigurationFault("Governance:Tenants is empty, or a tenant's Id is not made of lower-case letters, digits and dashes. Correct it.");
        }

        var keys = options.Tenants.Select(tenant => tenant.EntraTenantId).Where(key => key.Length != 0).ToList();
        if (options.Tenants.Select(tenant => tenant.Id).Distinct(StringComparer.Ordinal).Count() != options.Tenants.Count
            || keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() != keys.Count)
        {
            throw new ConfigurationFault("Governance:Tenants names an Id or an EntraTenantId twice. Each belongs to one tenant.");
        }

        if (!options.Sandbox && keys.Count != options.Tenants.Count)
        {
            throw new ConfigurationFault("A tenant of Governance:Tenants has no EntraTenantId. Outside the sandbox each needs one.");
        }
    }

    private static bool IsTenant(string id) =>
        FieldRules.IsCode(id) && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
