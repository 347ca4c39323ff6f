using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Governance.Architecture.Tests.Purity;

/// <summary>Static fields that could ever hold something else: those that can be set, and those that hold what can be changed.</summary>
internal static class StaticState
{
    private static readonly HashSet<string> Immutable = ["System.String", "System.DateTimeOffset", "System.DateTime", "System.TimeSpan", "System.Guid", "System.Decimal"];

    public static IEnumerable<string> In(IEnumerable<TypeDefinition> types) => types
        .Where(type => !IsOfTheCompiler(type))
        .SelectMany(type => type.Fields)
        .Where(field => field.IsStatic && !field.IsLiteral && !(field.IsInitOnly && IsImmutable(field.FieldType)))
        .Select(field => field.FullName);

    private static bool IsImmutable(TypeReference type) => type.IsPrimitive || Immutable.Contains(type.FullName) || type is TypeDefinition { IsEnum: true };

    /// <summary>The compiler keeps delegates and array data of its own; nobody else can reach them.</summary>
    private static bool IsOfTheCompiler(TypeDefinition type) => type.Name.StartsWith('<') || (type.DeclaringType is not null && IsOfTheCompiler(type.DeclaringType));
}
