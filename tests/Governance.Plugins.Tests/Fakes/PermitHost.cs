using System;
using Microsoft.Xrm.Sdk;

namespace Governance.Plugins.Tests.Fakes;

/// <summary>An environment that knows the store's key, and writes that carry a permit.</summary>
internal static class PermitHost
{
    public const string PermitColumn = "gov_writepermit";

    /// <summary>An environment whose key variable holds the text.</summary>
    public static FakeHost WithKeys(string? keys)
    {
        var host = new FakeHost();
        var definition = Guid.NewGuid();
        host.Dataverse.Add("environmentvariabledefinition", definition, ("schemaname", "gov_PermitKeys"));
        if (keys is not null)
        {
            host.Dataverse.Add(
                "environmentvariablevalue",
                Guid.NewGuid(),
                ("environmentvariabledefinitionid", new EntityReference("environmentvariabledefinition", definition)),
                ("value", keys));
        }

        return host;
    }

    public static FakeHost WithStoreKey() => WithKeys(SigningKey.SetOf(SigningKey.Store.Jwk));

    /// <summary>The permit for the write as it stands, with one thing spoilt.</summary>
    public static FakeHost Permitted(this FakeHost host, int before, Action<PermitDraft>? spoil = null)
    {
        var draft = PermitDraft.For(host.Target, before);
        spoil?.Invoke(draft);
        host.Target[PermitColumn] = draft.Sign();
        return host;
    }
}
