using System;
using System.Collections.Generic;
using System.Globalization;
using System.Xml.Linq;

namespace Governance.Plugins.Json;

/// <summary>The members of a JSON object that holds texts and whole numbers only, each once.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, XElement> members;

    private JsonMembers(Dictionary<string, XElement> members) => this.members = members;

    public int Count => members.Count;

    /// <summary>Null when the object holds a member twice, or one that is neither text nor number.</summary>
    public static JsonMembers? Of(XElement? source)
    {
        // A member `__type` would hide among the attributes.
        if (source is null || JsonText.TypeOf(source) != "object" || source.FirstAttribute != source.LastAttribute)
        {
            return null;
        }

        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var member in source.Elements())
        {
            var name = member.Name;
            if (name.NamespaceName.Length != 0 || found.ContainsKey(name.LocalName) || JsonText.TypeOf(member) is not ("string" or "number"))
            {
                return null;
            }

            found.Add(name.LocalName, member);
        }

        return new JsonMembers(found);
    }

    /// <summary>A text that is not empty, or null.</summary>
    public string? Text(string name) =>
        members.TryGetValue(name, out var member) && JsonText.TypeOf(member) == "string" && member.Value.Length != 0 ? member.Value : null;

    /// <summary>A whole number from 0, or null.</summary>
    public long? Number(string name) =>
        members.TryGetValue(name, out var member)
            && JsonText.TypeOf(member) == "number"
            && long.TryParse(member.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
