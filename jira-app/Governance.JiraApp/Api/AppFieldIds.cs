using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.JiraApp.Api;

/// <summary>Under which ids and keys one site knows the app's fields. A field that the site does not have is absent.</summary>
internal sealed class AppFieldIds
{
    private readonly Dictionary<string, (string Id, string Key)> known;

    public AppFieldIds(IEnumerable<(string Field, string Id, string Key)> fields) =>
        known = fields.DistinctBy(field => field.Field, StringComparer.Ordinal)
            .ToDictionary(field => field.Field, field => (field.Id, field.Key), StringComparer.Ordinal);

    /// <summary>The fields with their ids.</summary>
    public IEnumerable<(string Field, string Id)> All => known.Select(entry => (entry.Key, entry.Value.Id));

    /// <summary>The site's id of a field, or null.</summary>
    public string? IdOf(string field) => known.TryGetValue(field, out var names) ? names.Id : null;

    /// <summary>The field that an id or a key of the site stands for, or null when it is none of the app's.</summary>
    public string? KeyOf(string? idOrKey) =>
        idOrKey is null ? null : known.FirstOrDefault(field => field.Value.Id == idOrKey || field.Value.Key == idOrKey).Key;
}
