using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Governance.Packaging.Tests.Support;

namespace Governance.Packaging.Tests.Packing;

/// <summary>The schema of <c>customizations.xml</c> in the shared folder.</summary>
internal static class CustomizationsSchema
{
    private static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    private static string MainFile => Path.Combine(Repository.SharedData, "solution-xsd", "CustomizationsSolution.xsd");

    /// <summary>Validates and gives every complaint.</summary>
    /// <param name="customizations">The file.</param>
    /// <param name="moreColumnTypes">Column types that real exports have and the schema set does not know yet.</param>
    public static IReadOnlyList<string> Complaints(byte[] customizations, params string[] moreColumnTypes)
    {
        var complaints = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Load(moreColumnTypes) };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, complaint) => complaints.Add(complaint.Message);
        using var reader = XmlReader.Create(new MemoryStream(customizations), settings);
        while (reader.Read())
        {
            // Reading is what validates.
        }

        return complaints;
    }

    private static XmlSchemaSet Load(string[] moreColumnTypes)
    {
        var document = XDocument.Load(MainFile);
        document.Descendants(Xs + "simpleType")
            .Single(type => (string?)type.Attribute("name") == "CrmDataType")
            .Element(Xs + "restriction")!
            .Add(moreColumnTypes.Select(type => new XElement(Xs + "enumeration", new XAttribute("value", type))));
        using var reader = XmlReader.Create(new StringReader(document.ToString()), settings: null, new Uri(MainFile).AbsoluteUri);
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(targetNamespace: null, reader);
        schemas.Compile();
        return schemas;
    }
}
