using System.Collections.Generic;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>A call that the remote received, its token verified.</summary>
internal sealed record ReceivedCall(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body, JsonWebToken Token, string? TokenProblem)
{
    public JsonElement App => Token.GetPayloadValue<JsonElement>("app");

    public JsonElement Context => Token.GetPayloadValue<JsonElement>("context");

    public string ModuleKey => App.GetProperty("module").GetProperty("key").GetString()!;
}
