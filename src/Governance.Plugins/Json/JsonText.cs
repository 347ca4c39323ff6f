using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Governance.Plugins.Json;

/// <summary>
/// Reads small JSON texts with what the framework has. The serializer of the same namespace is not used:
/// it keeps the load context of the assembly alive for ever.
/// </summary>
internal static class JsonText
{
    private const int MaxBytes = 16384;
    private const int MaxDepth = 8;

    /// <summary>The text as a tree, members as elements with a <c>type</c>; null when it is not an object or is malformed.</summary>
    public static XElement? ReadObject(byte[] utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return null;
        }

        var quotas = new XmlDictionaryReaderQuotas
        {
            MaxDepth = MaxDepth,
            MaxStringContentLength = MaxBytes,
            MaxArrayLength = MaxBytes,
            MaxBytesPerRead = MaxBytes,
            MaxNameTableCharCount = MaxBytes,
        };
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(utf8, 0, utf8.Length, Encoding.UTF8, quotas, null);
            var root = XElement.Load(reader);
            return TypeOf(root) == "object" ? root : null;
        }
        catch (XmlException)
        {
            // What cannot be read is not there; the caller refuses.
            return null;
        }
    }

    /// <summary>The JSON type that a member has.</summary>
    public static string TypeOf(XElement member) => member.Attribute("type")?.Value ?? "string";
}
