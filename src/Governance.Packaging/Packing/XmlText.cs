using System.IO;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Governance.Packaging.Packing;

/// <summary>Writes XML as the exports of Dataverse have it: two spaces, line feeds, UTF-8 without a byte-order mark.</summary>
internal static class XmlText
{
    public static byte[] Of(XElement root, bool declaration)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
            OmitXmlDeclaration = !declaration,
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            root.Save(writer);
        }

        return stream.ToArray();
    }
}
