using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Security;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Control;

/// <summary>Adds users with their roles and profiles, and hands out tokens.</summary>
internal sealed class UserControl(DataverseEnvironment environment)
{
    public async Task<ApiAnswer> AddAsync(HttpContext http)
    {
        var request = await ControlJson.ReadAsync<UserRequest>(http);
        var roles = Named(request.Roles, environment.Users.FindRole, "role");
        var profiles = Named(request.FieldSecurityProfiles, environment.Users.FindProfile, "field security profile");
        if (string.IsNullOrWhiteSpace(request.Fullname))
        {
            throw Bad("The user lacks a fullname.");
        }

        if ((request.ClientId is null) != (request.ClientSecret is null))
        {
            throw Bad("A clientId and a clientSecret go together.");
        }

        var id = environment.Run(session => Add(session, request));
        environment.Read(() =>
        {
            environment.Users.Grant(id, roles, profiles);
            SecurityRows.Refresh(environment);
            return id;
        });
        return ApiAnswer.Json(201, json =>
        {
            json.WriteStartObject();
            json.WriteString("systemuserid", id);
            json.WriteEndObject();
        });
    }

    public async Task<ApiAnswer> TokenAsync(HttpContext http)
    {
        var user = (await ControlJson.ReadAsync<TokenRequest>(http)).Systemuserid;
        if (user == Caller.SystemId || environment.Read(() => environment.Rows.Find("systemuser", user)) is null)
        {
            throw PlatformErrors.RowNotFound("systemuser", user);
        }

        return Token(user);
    }

    /// <summary>OAuth 2 client credentials, as a form.</summary>
    public async Task<ApiAnswer> ClientCredentialsAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return OAuthError(400, "invalid_request", "Send a form.");
        }

        var form = await http.Request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials")
        {
            return OAuthError(400, "unsupported_grant_type", "Only client_credentials is supported.");
        }

        return environment.Secrets.Resolve(form["client_id"].ToString(), form["client_secret"].ToString()) is { } user
            ? Token(user)
            : OAuthError(401, "invalid_client", "The client id or its secret is wrong.");
    }

    private static PlatformException Bad(string message) => new(400, PlatformErrors.InvalidArgument, message);

    private static List<T> Named<T>(IReadOnlyList<string>? names, Func<string, T?> find, string kind)
        where T : class =>
        [.. (names ?? []).Select(name => find(name) ?? throw Bad($"There is no {kind} '{name}'. The imported solution names its own."))];

    private static ApiAnswer OAuthError(int status, string error, string description) => ApiAnswer.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteString("error_description", description);
        json.WriteEndObject();
    });

    private Guid Add(Session session, UserRequest request)
    {
        var user = new Entity("systemuser")
        {
            ["fullname"] = request.Fullname,
            ["businessunitid"] = new EntityReference("businessunit", environment.Identity.BusinessUnitId),
            ["azureactivedirectoryobjectid"] = request.AzureActiveDirectoryObjectId ?? Guid.NewGuid(),
        };
        if (Guid.TryParse(request.ClientId, out var application))
        {
            user["applicationid"] = application;
        }

        var id = environment.Operations.Create(session, Caller.System, null, user);
        if (request.ClientId is { } clientId && !environment.Secrets.TryAdd(clientId, request.ClientSecret!, id))
        {
            throw Bad($"The client id {clientId} is taken.");
        }

        return id;
    }

    private ApiAnswer Token(Guid user) => ApiAnswer.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("token_type", "Bearer");
        json.WriteNumber("expires_in", (int)TokenStore.Lifetime.TotalSeconds);
        json.WriteString("access_token", environment.Tokens.Issue(user));
        json.WriteEndObject();
    });
}
