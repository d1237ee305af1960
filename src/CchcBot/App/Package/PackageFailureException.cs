namespace CchcBot.App.Package;

/// <summary>The app package cannot be built; the message says why and what to do, in both languages.</summary>
internal sealed class PackageFailureException(Text why, params object?[] arguments) : Exception(why.InBoth(arguments));
