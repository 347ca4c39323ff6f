using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Governance.Store.Commands;

/// <summary>Who sends a command: a person, or a service that speaks for a host.</summary>
public sealed record Actor
{
    /// <summary>Stable name of the caller: <c>api:</c> with the object id of somebody signed in, <c>app:</c> with an application, <c>person:ID</c>, or <c>service:sync</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The person behind the caller; empty when the identity is not linked to one.</summary>
    public string? PersonId { get; init; }

    /// <summary>Where the person acted: <c>api</c>, <c>dataverse</c>, <c>jira</c> or <c>store</c>.</summary>
    public required string Via { get; init; }

    /// <summary>Roles of the caller in the tenant, for example <c>admin</c>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The person when known, otherwise the caller: what "somebody else" is judged by.</summary>
    [JsonIgnore]
    public string Identity => PersonId ?? Subject;

    /// <summary>Whether the caller is an application and nobody is known to stand behind it.</summary>
    [JsonIgnore]
    public bool IsApplication => PersonId is null && !Subject.StartsWith("api:", StringComparison.Ordinal);

    /// <summary>The store's own sync.</summary>
    public static Actor Sync { get; } = new() { Subject = "service:sync", Via = "store", Roles = ["service"] };

    /// <summary>A linked person who acted in a host.</summary>
    public static Actor Person(string personId, string via, params IReadOnlyList<string> roles) =>
        new() { Subject = "person:" + personId, PersonId = personId, Via = via, Roles = roles };

    /// <summary>The name of somebody signed in to the API with this object id.</summary>
    public static string ApiSubject(string objectId) => "api:" + objectId;

    /// <summary>Whether the caller has the role.</summary>
    public bool Is(string role)
    {
        foreach (var held in Roles)
        {
            if (held == role)
            {
                return true;
            }
        }

        return false;
    }
}
