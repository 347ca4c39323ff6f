using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Governance.Rules.Tests.Vectors;

/// <summary>A JSON object of which every field must be read: a field that nobody knows fails the vector.</summary>
internal sealed class StrictObject
{
    private readonly JObject json;
    private readonly HashSet<string> unread;
    private readonly string where;

    public StrictObject(JToken? json, string where)
    {
        this.json = json as JObject ?? throw new FormatException($"{where} must be an object.");
        this.where = where;
        unread = new HashSet<string>(this.json.Properties().Select(property => property.Name));
    }

    public bool Has(string name) => json.ContainsKey(name);

    public string Text(string name) => Optional(name) ?? throw new FormatException($"{where} has no '{name}'.");

    public string Text(string name, string otherwise) => Optional(name) ?? otherwise;

    public string? Optional(string name) => Take(name) switch
    {
        null or { Type: JTokenType.Null } => null,
        { Type: JTokenType.String } text => text.Value<string>(),
        _ => throw new FormatException($"{where}.{name} must be text."),
    };

    public long Number(string name, long otherwise) => Take(name) switch
    {
        null => otherwise,
        { Type: JTokenType.Integer } number => number.Value<long>(),
        _ => throw new FormatException($"{where}.{name} must be a whole number."),
    };

    public bool Flag(string name) => Take(name) switch
    {
        null => false,
        { Type: JTokenType.Boolean } flag => flag.Value<bool>(),
        _ => throw new FormatException($"{where}.{name} must be true or false."),
    };

    public TEnum Choice<TEnum>(string name, TEnum otherwise)
        where TEnum : struct => Optional(name) is { } text ? Parse<TEnum>(text) : otherwise;

    public DateTimeOffset? Time(string name) => Optional(name) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    public string[] Texts(string name) => Take(name) is { } list ? list.Select(item => item.Value<string>() ?? string.Empty).ToArray() : Array.Empty<string>();

    public List<T> Objects<T>(string name, Func<StrictObject, T> read)
    {
        var found = new List<T>();
        foreach (var item in Take(name) ?? new JArray())
        {
            var inner = new StrictObject(item, $"{where}.{name}[{found.Count}]");
            found.Add(read(inner));
            inner.Done();
        }

        return found;
    }

    /// <summary>The fields of an object whose names are data.</summary>
    public IEnumerable<KeyValuePair<string, JToken?>> Map(string name) => (Take(name) as JObject) ?? new JObject();

    public JToken? Take(string name)
    {
        unread.Remove(name);
        return json[name];
    }

    public TEnum Parse<TEnum>(string text)
        where TEnum : struct => Enum.TryParse<TEnum>(text, out var value) && value.ToString() == text && char.IsLetter(text[0])
            ? value
            : throw new FormatException($"{where}: '{text}' is no {typeof(TEnum).Name}.");

    public void Done()
    {
        if (unread.Count != 0)
        {
            throw new FormatException($"{where} has unknown fields: {string.Join(", ", unread)}.");
        }
    }
}
