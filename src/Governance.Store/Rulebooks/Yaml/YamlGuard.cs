using System.IO;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Governance.Store.Rulebooks.Yaml;

/// <summary>Refuses what a rulebook never needs and a hostile file does: anchors, aliases, tags, deep nesting, several documents.</summary>
internal static class YamlGuard
{
    private const int MostDepth = 16;
    private const int MostCharacters = 262_144;

    public static void Check(string text)
    {
        if (text.Length > MostCharacters)
        {
            throw new YamlFault(0, "The file is larger than 256 KB.");
        }

        var (depth, documents) = (0, 0);
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            var now = parser.Current!;
            depth += now.NestingIncrease;
            documents += now is DocumentStart ? 1 : 0;
            if (depth > MostDepth)
            {
                throw new YamlFault(now.Start.Line, "The nesting is too deep.");
            }

            if (now is AnchorAlias || (now is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)))
            {
                throw new YamlFault(now.Start.Line, "Anchors, aliases and tags are not used in a rulebook. Write the value out.");
            }

            if (documents > 1)
            {
                throw new YamlFault(now.Start.Line, "A file holds one rulebook.");
            }
        }

        if (documents == 0)
        {
            throw new YamlFault(0, "The file is empty.");
        }
    }
}
