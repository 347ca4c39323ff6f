using System;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Security;
using Microsoft.AspNetCore.Http;

namespace Governance.Sandbox.WebApi;

/// <summary>A request of a known caller, its body read.</summary>
internal sealed record ApiRequest(HttpContext Http, Caller Caller, bool Bypass, ODataPath Path, QueryOptions Options, Preferences Preferences, byte[] Body)
{
    public const string Prefix = "/api/data/v9.2/";

    public string Root => $"{Http.Request.Scheme}://{Http.Request.Host}{Prefix}";

    public string Header(string name) => Http.Request.Headers[name].ToString();

    public string Address(TableDefinition table, Guid id) => $"{Root}{table.EntitySetName}({id:D})";
}
