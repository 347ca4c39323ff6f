using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Governance.Architecture.Tests.Purity;

/// <summary>Types of a built assembly, and what their signatures and instructions name.</summary>
internal static class Code
{
    /// <summary>The types of the namespaces, nested ones too; of every assembly that Rules was built to.</summary>
    public static IEnumerable<TypeDefinition> OfRules() => Repository.AssembliesOf("Governance.Rules").SelectMany(path => Of(path, "Governance.Rules"));

    /// <summary>The types planted in this assembly.</summary>
    public static IEnumerable<TypeDefinition> Planted(string name) => Of(typeof(Code).Assembly.Location, "Governance.Architecture.Tests.Planted")
        .Where(type => Outermost(type).Namespace.StartsWith("Governance.Architecture.Tests.Planted." + name, StringComparison.Ordinal) || Outermost(type).Name == name);

    public static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    /// <summary>The members that the method's instructions name, and the types of its signature and variables.</summary>
    public static IEnumerable<MemberReference> Named(MethodDefinition method)
    {
        IEnumerable<MemberReference> signature = method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
        return !method.HasBody ? signature : signature
            .Concat(method.Body.Variables.Select(variable => variable.VariableType))
            .Concat(method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MemberReference>());
    }

    /// <summary>Every type that the type names anywhere.</summary>
    public static IEnumerable<TypeReference> TypesNamed(TypeDefinition type) => type.Fields.Select(field => field.FieldType)
        .Concat(type.Interfaces.Select(one => one.InterfaceType))
        .Concat(type.BaseType is null ? [] : [type.BaseType])
        .Concat(type.Methods.SelectMany(Named).SelectMany(TypesOf))
        .SelectMany(Unwrapped);

    private static IEnumerable<TypeReference> TypesOf(MemberReference member) => member switch
    {
        TypeReference named => [named],
        MethodReference method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType).Append(method.DeclaringType)
            .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments : []),
        FieldReference field => [field.FieldType, field.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Unwrapped(TypeReference type)
    {
        var element = type.GetElementType();
        var arguments = type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(Unwrapped) : [];
        return arguments.Append(element is not null && element != type ? element : type);
    }

    private static IEnumerable<TypeDefinition> Of(string path, string prefix) => AssemblyDefinition.ReadAssembly(path).MainModule.GetTypes()
        .Where(type => Outermost(type).Namespace.StartsWith(prefix, StringComparison.Ordinal));
}
