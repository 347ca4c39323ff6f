using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Tests.Sync;

namespace Governance.Store.Tests.Hosts;

/// <summary>The environment variables of the fake host: their definitions by name, their values by definition.</summary>
internal sealed class FakeVariables(FakeDataverse host) : DelegatingHandler(new Passing(host))
{
    private readonly Dictionary<string, (Guid Id, string? Value, string? Usual)> variables = new(StringComparer.Ordinal);

    public void Enter(string name, string? value, string? usual = null) =>
        variables[name] = (variables.TryGetValue(name, out var known) ? known.Id : Guid.NewGuid(), value, usual);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = Uri.UnescapeDataString(request.RequestUri!.Query);
        IEnumerable<JsonObject>? rows = request.RequestUri.AbsolutePath switch
        {
            "/api/data/v9.2/environmentvariabledefinitions" => variables
                .Where(variable => query.EndsWith($"schemaname eq '{variable.Key}'", StringComparison.Ordinal))
                .Select(variable => new JsonObject
                {
                    ["environmentvariabledefinitionid"] = variable.Value.Id.ToString("D"), ["schemaname"] = variable.Key, ["defaultvalue"] = variable.Value.Usual,
                }),
            "/api/data/v9.2/environmentvariablevalues" => variables.Values
                .Where(variable => variable.Value is not null && query.EndsWith($"eq {variable.Id:D}", StringComparison.Ordinal))
                .Select(variable => new JsonObject
                {
                    ["environmentvariablevalueid"] = Guid.NewGuid().ToString("D"),
                    ["_environmentvariabledefinitionid_value"] = variable.Id.ToString("D"),
                    ["value"] = variable.Value,
                }),
            _ => null,
        };
        if (rows is null)
        {
            return base.SendAsync(request, cancellationToken);
        }

        host.Requests.Add(request);
        var body = new JsonObject { ["value"] = new JsonArray([.. rows]) };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") });
    }
}
