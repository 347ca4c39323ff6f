using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Governance.Mutation;

/// <summary>Runs the tests of Rules one after the other until one fails: the vectors first, the properties last.</summary>
internal static class TestRun
{
    private static readonly string[] Order = ["Vectors", "Numbers", "Lists", "Statuses", "Permits", "Text", "Evaluation", "Properties"];

    /// <summary>What these measure, time and memory, is another matter than what is decided, and a busy machine has a say in it.</summary>
    private static readonly string[] LeftOut = ["AllocationTests", "RuntimeTests", "FourTimesTheAnswers_TakeAtMostTheSquareOfTheTime"];

    /// <summary>The name of the first test that fails, or null.</summary>
    public static string? FirstFailure(Assembly tests)
    {
        foreach (var type in tests.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false } && !LeftOut.Contains(type.Name)).OrderBy(Place))
        {
            foreach (var method in type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute)) && !LeftOut.Contains(method.Name)))
            {
                foreach (var arguments in ArgumentsOf(method))
                {
                    if (!Passes(type, method, arguments))
                    {
                        return $"{type.Name}.{method.Name}({string.Join(", ", arguments)})";
                    }
                }
            }
        }

        return null;
    }

    private static int Place(Type type)
    {
        var place = Array.IndexOf(Order, type.Namespace!.Split('.')[^1]);
        return place < 0 ? Order.Length : place;
    }

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is null)
        {
            return [[]];
        }

        return method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Select(row => Fitting(row, method.GetParameters()));
    }

    /// <summary>As xunit does: a number or a text is turned into what the parameter wants.</summary>
    private static object?[] Fitting(object?[] row, ParameterInfo[] parameters) => row.Select((value, index) =>
    {
        var type = Nullable.GetUnderlyingType(parameters[index].ParameterType) ?? parameters[index].ParameterType;
        return value is null || type.IsInstanceOfType(value) || type.IsEnum ? value : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }).ToArray();

    private static bool Passes(Type type, MethodInfo method, object?[] arguments)
    {
        try
        {
            method.Invoke(method.IsStatic ? null : Activator.CreateInstance(type), arguments);
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }
}
