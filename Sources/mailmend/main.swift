internal import ArgumentParser

print("hi")
