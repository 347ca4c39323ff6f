using System;
using System.Collections.Generic;

namespace Governance.JiraApp.Tokens;

/// <summary>Sealed secrets in the store's database. Thread-safe.</summary>
internal interface ISecretTable
{
    /// <summary>Keeps the sealed text in place of the one before.</summary>
    public void Write(string tenant, string scope, string name, string sealedText, DateTimeOffset expiresAt);

    /// <summary>The scopes that the tenant has a text of that name for.</summary>
    public IReadOnlyList<string> Scopes(string tenant, string name);

    /// <summary>Removes the text.</summary>
    public void Delete(string tenant, string scope, string name);

    /// <summary>The sealed text, or null.</summary>
    public SealedSecret? Read(string tenant, string scope, string name);
}
