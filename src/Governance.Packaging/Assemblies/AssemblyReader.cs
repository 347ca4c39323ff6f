using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Governance.Packaging.Findings;

namespace Governance.Packaging.Assemblies;

/// <summary>Reads a built assembly's name and plug-in types from its metadata.</summary>
internal static class AssemblyReader
{
    private const string PluginNamespace = "Microsoft.Xrm.Sdk";
    private const string PluginInterface = "IPlugin";

    /// <summary>Reads the file.</summary>
    /// <returns>The assembly, or nothing and the finding that says why.</returns>
    public static (PluginAssembly? Assembly, IReadOnlyList<Finding> Findings) Read(string path)
    {
        if (!File.Exists(path))
        {
            return (null, [new("Solution.AssemblyMissing", path, "The assembly does not exist. Build the plug-in first, in Release.")]);
        }

        try
        {
            return (Parse(File.ReadAllBytes(path)), []);
        }
        catch (BadImageFormatException)
        {
            return (null, [new("Solution.AssemblyUnreadable", path, "The file is no .NET assembly. Name the built plug-in DLL.")]);
        }
    }

    private static PluginAssembly Parse(byte[] bytes)
    {
        using var image = new PEReader(ImmutableArray.Create(bytes));
        if (!image.HasMetadata)
        {
            throw new BadImageFormatException("The file has no metadata.");
        }

        var reader = image.GetMetadataReader();
        var name = reader.GetAssemblyDefinition().GetAssemblyName();
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (IsCreatable(reader, type) && IsPlugin(reader, type))
            {
                types.Add($"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}");
            }
        }

        return new(name.Name ?? "", name.FullName, name.GetPublicKeyToken() is { Length: > 0 }, types, bytes);
    }

    private static bool IsCreatable(MetadataReader reader, TypeDefinition type)
    {
        const TypeAttributes Hindrances = TypeAttributes.Abstract | TypeAttributes.Interface;
        if ((type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.Public || (type.Attributes & Hindrances) != default)
        {
            return false;
        }

        foreach (var handle in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(handle);
            if ((method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
                && reader.StringComparer.Equals(method.Name, ".ctor")
                && reader.GetBlobReader(method.Signature) is var signature
                && ParameterCount(ref signature) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int ParameterCount(ref BlobReader signature)
    {
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }

    private static bool IsPlugin(MetadataReader reader, TypeDefinition type)
    {
        foreach (var handle in type.GetInterfaceImplementations())
        {
            var implemented = reader.GetInterfaceImplementation(handle).Interface;
            if (implemented.Kind == HandleKind.TypeReference
                && reader.GetTypeReference((TypeReferenceHandle)implemented) is var reference
                && reader.StringComparer.Equals(reference.Name, PluginInterface)
                && reader.StringComparer.Equals(reference.Namespace, PluginNamespace))
            {
                return true;
            }
        }

        return type.BaseType.Kind == HandleKind.TypeDefinition
            && !type.BaseType.IsNil
            && IsPlugin(reader, reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType));
    }
}
