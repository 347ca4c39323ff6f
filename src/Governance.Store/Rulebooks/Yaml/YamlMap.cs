using System;
using System.Collections.Generic;
using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>A mapping that knows which of its keys were read: what is left over is refused.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public YamlMap(YamlNode node, string what) =>
        this.node = node as YamlMappingNode ?? throw new YamlFault(node.Start.Line, $"{what} is written as keys and values.");

    public long Line => node.Start.Line;

    public bool Has(string key) => Node(key) is not null;

    public string Text(string key) => Node(key) switch
    {
        YamlScalarNode { Value.Length: > 0 } scalar => scalar.Value,
        null => throw new YamlFault(Line, $"'{key}' is missing."),
        { } other => throw new YamlFault(other.Start.Line, $"'{key}' takes a text."),
    };

    public int Number(string key, int otherwise)
    {
        if (Node(key) is not { } value)
        {
            return otherwise;
        }

        return int.TryParse((value as YamlScalarNode)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new YamlFault(value.Start.Line, $"'{key}' takes a whole number.");
    }

    public bool Flag(string key) => Node(key) switch
    {
        null => false,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        { } other => throw new YamlFault(other.Start.Line, $"'{key}' takes true or false."),
    };

    public T Choice<T>(string key)
        where T : struct, Enum
    {
        var text = Text(key);
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString() == text)
            {
                return value;
            }
        }

        throw new YamlFault(Node(key)!.Start.Line, $"'{key}' takes one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    public List<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Nodes(key))
        {
            texts.Add(item is YamlScalarNode { Value.Length: > 0 } scalar ? scalar.Value : throw new YamlFault(item.Start.Line, $"'{key}' takes a list of texts."));
        }

        return texts;
    }

    public List<YamlMap> Maps(string key, string what)
    {
        var maps = new List<YamlMap>();
        foreach (var item in Nodes(key))
        {
            maps.Add(new YamlMap(item, what));
        }

        return maps;
    }

    public YamlMap Map(string key) => new(Node(key) ?? throw new YamlFault(Line, $"'{key}' is missing."), $"'{key}'");

    /// <summary>Refuses keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? string.Empty;
            if (!known.Contains(name))
            {
                throw new YamlFault(key.Start.Line, $"The key '{name}' is not known here. Known are {string.Join(", ", known)}.");
            }
        }
    }

    private IEnumerable<YamlNode> Nodes(string key) => Node(key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children,
        { } other => throw new YamlFault(other.Start.Line, $"'{key}' takes a list."),
    };

    private YamlNode? Node(string key)
    {
        known.Add(key);
        foreach (var (name, value) in node.Children)
        {
            if (name is YamlScalarNode scalar && scalar.Value == key)
            {
                return value;
            }
        }

        return null;
    }
}
