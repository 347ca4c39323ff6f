using System.Collections.Generic;
using System.IO;

using YamlDotNet.RepresentationModel;

namespace Governance.Store.Rulebooks.Checking;

/// <summary>The lines in which gates, criteria and steps stand. Made of a text that the reader has taken already.</summary>
public sealed class RulebookPlaces
{
    private readonly Dictionary<string, int> lines = [];

    private RulebookPlaces()
    {
    }

    /// <summary>The places in the text.</summary>
    public static RulebookPlaces Of(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var places = new RulebookPlaces();
        foreach (var gate in places.Items(stream.Documents[0].RootNode, "gates", string.Empty))
        {
            foreach (var criterion in places.Items(gate.Node, "criteria", gate.Path))
            {
                if (Value(criterion.Node, "approvals") is { } policy)
                {
                    places.Items(policy, "steps", criterion.Path);
                }
            }
        }

        return places;
    }

    /// <summary>The line of a gate, a criterion of it, or a step of that; the nearest that is known, 0 when none is.</summary>
    public int LineOf(string gate, string? criterion = null, string? step = null)
    {
        var path = "/" + gate;
        var line = lines.GetValueOrDefault(path);
        foreach (var code in new[] { criterion, step })
        {
            path += "/" + code;
            line = code is not null && lines.TryGetValue(path, out var nearer) ? nearer : line;
        }

        return line;
    }

    private List<(YamlNode Node, string Path)> Items(YamlNode parent, string key, string path)
    {
        var items = new List<(YamlNode, string)>();
        foreach (var item in (Value(parent, key) as YamlSequenceNode)?.Children ?? [])
        {
            var code = (Value(item, "code") as YamlScalarNode)?.Value ?? string.Empty;
            lines[path + "/" + code] = (int)item.Start.Line;
            items.Add((item, path + "/" + code));
        }

        return items;
    }

    private static YamlNode? Value(YamlNode parent, string key)
    {
        if (parent is YamlMappingNode map)
        {
            foreach (var (name, value) in map.Children)
            {
                if (name is YamlScalarNode scalar && scalar.Value == key)
                {
                    return value;
                }
            }
        }

        return null;
    }
}
