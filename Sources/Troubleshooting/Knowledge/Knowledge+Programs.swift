extension Knowledge {
  /// For each diagnosis, whether a fix of it depends on the mail program: on its settings, on how something
  /// is done there, or on what follows from which program it is. For all others nobody need name it.
  package func diagnosesOfPrograms() -> [Bool] {
    let programs = ofPrograms
    let particular = particularTasks
    func depends(_ fix: Fix) -> Bool {
      let tasks = (fix.before + fix.after).map { source -> TaskID? in
        if case .task(let task) = source { task } else { nil }
      }
      return !fix.set.isEmpty || fix.each != nil
        || tasks.contains { $0.map { particular.contains($0) || says($0, programs) } ?? true }
        || fix.when.tests.contains { programs.contains($0.fact) }
        || fix.title.facts.contains(where: programs.contains)
    }
    return diagnoses.all.map { $0.fixes.contains { depends(fixes[$0]) } }
  }

  /// The program and its version, and everything that is looked up from them.
  private var ofPrograms: Set<FactID> {
    var found = Set([roles.program, roles.version].compactMap(\.self))
    while let next = facts.indices.first(where: { fact in
      !found.contains(fact) && facts[fact].lookUp?.sources.isDisjoint(with: found) == false
    }) {
      found.insert(next)
    }
    return found
  }

  /// The tasks that are another thing in one mail program than in another, or in one system, which mostly
  /// follows from the program.
  private var particularTasks: Set<TaskID> {
    let particular = guides.all.filter {
      [.program, .system].contains($0.kind) && $0.name != $0.kind.general
    }
    return particular.reduce(into: []) { tasks, guide in
      for manual in [guide.manual] + guide.versions.map(\.manual) {
        tasks.formUnion(manual.tasks.keys)
      }
    }
  }

  /// Whether the general words for a task speak of some facts.
  private func says(_ task: TaskID, _ wanted: Set<FactID>) -> Bool {
    guard let guide = guides[tasks[task].kind.general],
      case .steps(let steps) = guides[guide].manual.tasks[task]
    else { return false }
    return steps.flatMap(\.facts).contains(where: wanted.contains)
  }
}
